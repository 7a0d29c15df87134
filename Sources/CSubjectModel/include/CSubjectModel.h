// The trained model of English subjects, part of the program's own pages: nothing is read or copied at start.
#ifndef FIGUREWATCH_CSUBJECTMODEL_H
#define FIGUREWATCH_CSUBJECTMODEL_H

#include <stddef.h>

/// The model's first byte, at a multiple of 64.
const unsigned char *english_subject_model(void);

/// The model's size in bytes.
size_t english_subject_model_size(void);

#endif
