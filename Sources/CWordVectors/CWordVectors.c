#include "CWordVectors.h"

_Alignas(64) static const unsigned char vectors[] = {
#embed "english.vectors"
};

const unsigned char *_Nonnull english_word_vectors(void) { return vectors; }

size_t english_word_vectors_size(void) { return sizeof vectors; }
