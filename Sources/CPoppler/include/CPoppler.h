// poppler-glib, loaded when the first PDF is read.
//
// Linked, it would bring some fifty libraries into every start of the program and take 12 to 20 ms each time, for a format
// that most folders never see. Its interface has kept its binary form since 2012 (libpoppler-glib.so.8).
#ifndef CPOPPLER_H
#define CPOPPLER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
    CPOPPLER_OPEN,
    /// The library is not on this machine.
    CPOPPLER_MISSING,
    CPOPPLER_ENCRYPTED,
    CPOPPLER_DAMAGED,
} cpoppler_result;

/// In points, from the page's top left corner.
typedef struct {
    double left, top, right, bottom;
} cpoppler_box;

/// Loads the library. Threads have to take turns; all of the other functions need it loaded.
bool cpoppler_load(void);

/// The bytes have to stay until the document is closed.
cpoppler_result cpoppler_open(const uint8_t *bytes, size_t count, void **document);
void cpoppler_close(void *document);
int cpoppler_page_count(void *document);
/// For cpoppler_free; null where there is none.
char *cpoppler_title(void *document);
char *cpoppler_author(void *document);
/// Seconds since 1970; -1 where there is none.
int64_t cpoppler_creation_date(void *document);

/// Null where the page is damaged.
void *cpoppler_page(void *document, int index);
void cpoppler_close_page(void *page);
void cpoppler_page_size(void *page, double *width, double *height);
/// The page's text in reading order, UTF-8, a line end after each line; for cpoppler_free.
char *cpoppler_text(void *page);
/// Where each character of that text stands; for cpoppler_free.
cpoppler_box *cpoppler_boxes(void *page, unsigned *count);
void cpoppler_free(void *memory);

#endif
