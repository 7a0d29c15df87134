#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

// libxml2 2.12 made errors const.
#if LIBXML_VERSION >= 21200
typedef const xmlError *markup_error;
#else
typedef xmlError *markup_error;
#endif

static inline void markup_stop_at_fatal(void *user, markup_error error) {
    (void)user;
    if (error && error->level == XML_ERR_FATAL && error->ctxt) xmlStopParser((xmlParserCtxtPtr)error->ctxt);
}

static inline void markup_ignore(void *user, markup_error error) {
    (void)user;
    (void)error;
}

/// Keeps libxml2 from printing; with `stop`, parsing ends at the first fatal error, so that the last error is that one.
static inline void markup_set_errors(xmlParserCtxtPtr context, int stop) {
    context->sax->serror = stop ? markup_stop_at_fatal : markup_ignore;
}
