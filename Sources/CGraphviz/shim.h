#ifndef CGRAPHVIZ_SHIM_H
#define CGRAPHVIZ_SHIM_H

#include <stddef.h>
#include <gvc.h>

/* One type for a graph on all releases, whether or not its struct is public. */
typedef Agraph_t *cgv_graph;

/* A rectangle in points; the library's own box type changed its name over the releases. */
typedef struct {
  double left, bottom, right, top;
} cgv_box;

/* The descriptors are mutable globals, which Swift 6 refuses to read. */
static inline Agdesc_t cgv_directed(void) { return Agdirected; }
static inline Agdesc_t cgv_undirected(void) { return Agundirected; }

/* The handler's parameter gained and lost `const`; the cast accepts either. */
static inline void cgv_set_message_handler(int (*handler)(char *)) {
  agseterrf((agusererrf)handler);
  agseterr(AGWARN);
}

/* Returns whether an error was reported since the last call: the enum's values are not stable. */
static inline int cgv_take_error_flag(void) { return agreseterrors() >= AGERR; }

/* Some releases take `char *` for names they only read. */
static inline const char *cgv_graph_attribute(cgv_graph graph, const char *name) {
  return agget(graph, (char *)name);
}

/* The length is `unsigned *` up to 2.49 or so and `size_t *` later, without a version macro. */
static inline int cgv_render_wide(
    int (*render)(GVC_t *, graph_t *, const char *, char **, size_t *), GVC_t *context,
    cgv_graph graph, const char *format, char **bytes, size_t *length) {
  return render(context, graph, format, bytes, length);
}

static inline int cgv_render_narrow(
    int (*render)(GVC_t *, graph_t *, const char *, char **, unsigned int *), GVC_t *context,
    cgv_graph graph, const char *format, char **bytes, size_t *length) {
  unsigned int narrow = 0;
  int status = render(context, graph, format, bytes, &narrow);
  *length = narrow;
  return status;
}

static inline int cgv_render(
    GVC_t *context, cgv_graph graph, const char *format, char **bytes, size_t *length) {
  *bytes = NULL;
  *length = 0;
  return _Generic(&gvRenderData,
      int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): cgv_render_narrow,
      default: cgv_render_wide)(gvRenderData, context, graph, format, bytes, length);
}

/* The accessors are macros over a record bound to the graph. */
static inline cgv_box cgv_bounding_box(cgv_graph graph) {
  cgv_box box = {GD_bb(graph).LL.x, GD_bb(graph).LL.y, GD_bb(graph).UR.x, GD_bb(graph).UR.y};
  return box;
}

/* The `size` the drawing must fit, in points, or zeros; `fills` when it may grow to it. */
typedef struct {
  double width, height;
  int fills;
} cgv_size;

static inline cgv_size cgv_wanted_size(cgv_graph graph) {
  cgv_size size = {0, 0, 0};
  if (GD_drawing(graph)) {
    size.width = GD_drawing(graph)->size.x;
    size.height = GD_drawing(graph)->size.y;
    size.fills = GD_drawing(graph)->filled != 0;
  }
  return size;
}

/* Resolution belongs to the layout record; setting it here keeps vector output at 72 dpi while a
   bitmap of the same layout is drawn finer. Zero asks for the device's own resolution. */
static inline void cgv_set_dpi(cgv_graph graph, double dpi) {
  if (GD_drawing(graph)) GD_drawing(graph)->dpi = dpi;
}

/* `environ` is a mutable global, which Swift 6 refuses to read. */
extern char **environ;
static inline char **cgv_environment(void) { return environ; }

#endif
