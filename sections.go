package tearsheet
