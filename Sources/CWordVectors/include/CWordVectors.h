// Word vectors of English, part of the program's own pages; vectors.py beside this folder describes the format.
#ifndef FIGUREWATCH_CWORDVECTORS_H
#define FIGUREWATCH_CWORDVECTORS_H

#include <stddef.h>

/// The first byte, at a multiple of 64.
const unsigned char *_Nonnull english_word_vectors(void);

/// The size in bytes.
size_t english_word_vectors_size(void);

#endif
