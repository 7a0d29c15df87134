#include "CPoppler.h"

#include <dlfcn.h>
#include <time.h>

// What poppler.h and glib.h declare (poppler 0.82 and later, GLib 2.32 and later). Objects are pointers to nothing known.
typedef struct {
    uint32_t domain;
    int code;
    char *message;
} GError;

enum { POPPLER_ERROR_ENCRYPTED = 1 };

static struct {
    void *(*bytes_new_static)(const void *, size_t);
    void (*bytes_unref)(void *);
    void (*error_free)(GError *);
    void (*free)(void *);
    void (*object_unref)(void *);
    void *(*log_set_default_handler)(void (*)(const char *, int, const char *, void *), void *);
    void *(*document_new_from_bytes)(void *, const char *, GError **);
    int (*document_get_n_pages)(void *);
    char *(*document_get_title)(void *);
    char *(*document_get_author)(void *);
    time_t (*document_get_creation_date)(void *);
    void *(*document_get_page)(void *, int);
    void (*page_get_size)(void *, double *, double *);
    char *(*page_get_text)(void *);
    int (*page_get_text_layout)(void *, cpoppler_box **, unsigned *);
} poppler;

// Poppler warns of every fault in a file; a hostile one would fill the journal.
static void say_nothing(const char *domain, int level, const char *message, void *data) {
    (void)domain, (void)level, (void)message, (void)data;
}

static bool load(void) {
    // Its C++ code has to be unloaded never.
    void *library = dlopen("libpoppler-glib.so.8", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!library) return false;
    const struct {
        const char *name;
        void **function;
    } functions[] = {
        {"g_bytes_new_static", (void **)&poppler.bytes_new_static},
        {"g_bytes_unref", (void **)&poppler.bytes_unref},
        {"g_error_free", (void **)&poppler.error_free},
        {"g_free", (void **)&poppler.free},
        {"g_object_unref", (void **)&poppler.object_unref},
        {"g_log_set_default_handler", (void **)&poppler.log_set_default_handler},
        {"poppler_document_new_from_bytes", (void **)&poppler.document_new_from_bytes},
        {"poppler_document_get_n_pages", (void **)&poppler.document_get_n_pages},
        {"poppler_document_get_title", (void **)&poppler.document_get_title},
        {"poppler_document_get_author", (void **)&poppler.document_get_author},
        {"poppler_document_get_creation_date", (void **)&poppler.document_get_creation_date},
        {"poppler_document_get_page", (void **)&poppler.document_get_page},
        {"poppler_page_get_size", (void **)&poppler.page_get_size},
        {"poppler_page_get_text", (void **)&poppler.page_get_text},
        {"poppler_page_get_text_layout", (void **)&poppler.page_get_text_layout},
    };
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        *functions[i].function = dlsym(library, functions[i].name);
        if (!*functions[i].function) return false;
    }
    poppler.log_set_default_handler(say_nothing, NULL);
    return true;
}

bool cpoppler_load(void) {
    static enum { UNTRIED, LOADED, MISSING } state = UNTRIED;
    if (state == UNTRIED) state = load() ? LOADED : MISSING;
    return state == LOADED;
}

cpoppler_result cpoppler_open(const uint8_t *bytes, size_t count, void **document) {
    GError *error = NULL;
    void *data = poppler.bytes_new_static(bytes, count);
    *document = poppler.document_new_from_bytes(data, NULL, &error);
    poppler.bytes_unref(data);
    if (*document) return CPOPPLER_OPEN;
    bool encrypted = error && error->code == POPPLER_ERROR_ENCRYPTED;
    if (error) poppler.error_free(error);
    return encrypted ? CPOPPLER_ENCRYPTED : CPOPPLER_DAMAGED;
}

void cpoppler_close(void *document) { poppler.object_unref(document); }
int cpoppler_page_count(void *document) { return poppler.document_get_n_pages(document); }
char *cpoppler_title(void *document) { return poppler.document_get_title(document); }
char *cpoppler_author(void *document) { return poppler.document_get_author(document); }
int64_t cpoppler_creation_date(void *document) { return poppler.document_get_creation_date(document); }

void *cpoppler_page(void *document, int index) { return poppler.document_get_page(document, index); }
void cpoppler_close_page(void *page) { poppler.object_unref(page); }
void cpoppler_page_size(void *page, double *width, double *height) { poppler.page_get_size(page, width, height); }
char *cpoppler_text(void *page) { return poppler.page_get_text(page); }

cpoppler_box *cpoppler_boxes(void *page, unsigned *count) {
    cpoppler_box *boxes = NULL;
    *count = 0;
    return poppler.page_get_text_layout(page, &boxes, count) ? boxes : NULL;
}

void cpoppler_free(void *memory) { poppler.free(memory); }
