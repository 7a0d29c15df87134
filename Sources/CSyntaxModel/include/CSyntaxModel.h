// The trained model of English, part of the program's own pages: nothing is read or copied at start.
#ifndef FIGUREWATCH_CSYNTAXMODEL_H
#define FIGUREWATCH_CSYNTAXMODEL_H

#include <stddef.h>

/// The model's first byte, at a multiple of 64.
const unsigned char *english_syntax_model(void);

/// The model's size in bytes.
size_t english_syntax_model_size(void);

/// The first byte of the rules that make lemmas.
const unsigned char *english_lemmas(void);

/// The size of those rules in bytes.
size_t english_lemmas_size(void);

#endif
