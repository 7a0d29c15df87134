#include "CSyntaxModel.h"

_Alignas(64) static const unsigned char model[] = {
#embed "english.syntax"
};

static const unsigned char lemmas[] = {
#embed "english.lemmas"
};

const unsigned char *english_syntax_model(void) { return model; }

size_t english_syntax_model_size(void) { return sizeof model; }

const unsigned char *english_lemmas(void) { return lemmas; }

size_t english_lemmas_size(void) { return sizeof lemmas; }
