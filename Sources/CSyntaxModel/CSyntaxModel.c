#include "CSyntaxModel.h"

_Alignas(64) static const unsigned char model[] = {
#embed "english.model"
};

const unsigned char *english_syntax_model(void) { return model; }

size_t english_syntax_model_size(void) { return sizeof model; }
