package tearsheet
import ("testing";"os";"bufio";"encoding/json";"compress/gzip";"io";"fmt"
"example.com/tearsheet/internal/language")
func TestZZ(t *testing.T){
 for _,n:=range []string{"fundus","snippets","wcxb_articles","readability"}{
 f,_:=os.Open("../shared/corpora/"+n+".jsonl");d:=json.NewDecoder(bufio.NewReader(f))
 for d.More(){ var p struct{ID,URL,Lang,Page string};d.Decode(&p)
  g,_:=os.Open("../shared/corpora/"+p.Page);z,_:=gzip.NewReader(g);b,_:=io.ReadAll(z);g.Close()
  a,err:=Parse(b,&Options{URL:p.URL}); if err!=nil{fmt.Println("ERR",n,p.ID,err);continue}
  tag,score:=language.Detect(a.Body())
  l:=a.Language; if len(l)>2&&l[2]=='-'{l=l[:2]}
  if tag!=l || (p.Lang!=""&&tag!=p.Lang) {fmt.Printf("%s %s true=%s decl=%s det=%s %.2f %.60q\n",n,p.ID,p.Lang,a.Language,tag,score,a.Body())}
 }}
}
