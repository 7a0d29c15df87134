// The trained model by which two claims are known to be of one figure, part of the program's own pages: nothing is read or copied at
// start.
#ifndef FIGUREWATCH_CIDENTITYMODEL_H
#define FIGUREWATCH_CIDENTITYMODEL_H

#include <stddef.h>

/// The model's first byte, at a multiple of 64.
const unsigned char *english_identity_model(void);

/// The model's size in bytes.
size_t english_identity_model_size(void);

#endif
