import Graphviz

RenderHelper.run()
