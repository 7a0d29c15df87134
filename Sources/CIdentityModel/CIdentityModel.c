#include "CIdentityModel.h"

_Alignas(64) static const unsigned char model[] = {
#embed "english.identity"
};

const unsigned char *english_identity_model(void) { return model; }

size_t english_identity_model_size(void) { return sizeof model; }
