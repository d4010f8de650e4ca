module example.com/tearsheet/tools

go 1.26.0

require (
	example.com/tearsheet v0.0.0
	golang.org/x/text v0.43.0
)

require github.com/rivo/uniseg v0.4.7 // indirect

require (
	github.com/BurntSushi/toml v1.4.1-0.20240526193622-a339e1f7089c // indirect
	github.com/google/go-cmp v0.7.0
	github.com/jaytaylor/html2text v0.0.0-20230321000545-74c2419ad056
	github.com/k3a/html2text v1.3.0
	github.com/mattn/go-runewidth v0.0.16 // indirect
	github.com/olekukonko/tablewriter v0.0.5 // indirect
	github.com/ssor/bom v0.0.0-20170718123548-6386211fdfcf // indirect
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	golang.org/x/mod v0.41.0 // indirect
	golang.org/x/net v0.62.0
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
	honnef.co/go/tools v0.8.2 // indirect
)

replace example.com/tearsheet => ../

tool honnef.co/go/tools/cmd/staticcheck
