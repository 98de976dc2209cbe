from twin import *

handles = []
loop.call_soon(lambda: [h.cancel() for h in handles])
handles.append(loop.call_soon(mark, "never"))
handles.append(loop.call_later(0, mark, "never either"))
loop.call_soon(mark, "behind")
turns(2)
say(handles[0].cancelled(), handles[1].cancelled())
