values = {"a": [1, 2, 3]}
x = (values["a"][0]
     + values["a"][1]
     + values["b"][2]
     + 5)
