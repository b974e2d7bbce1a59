#ifndef CFONTCONFIG_SHIM_H
#define CFONTCONFIG_SHIM_H

#include <fontconfig/fontconfig.h>

/* The property names are string macros; a function gives them the type fontconfig asks for. */
static inline const char *cfc_family(void) { return FC_FAMILY; }
static inline const char *cfc_charset(void) { return FC_CHARSET; }

#endif
