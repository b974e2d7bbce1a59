#include <zlib.h>

// `inflateInit2` is a macro, which Swift does not see; 32 lets zlib tell gzip from its own format.
static inline int venturegraph_inflate_init(z_stream *stream) {
  return inflateInit2(stream, 15 + 32);
}
