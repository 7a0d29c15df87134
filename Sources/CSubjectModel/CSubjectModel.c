#include "CSubjectModel.h"

_Alignas(64) static const unsigned char model[] = {
#embed "english.subjects"
};

const unsigned char *english_subject_model(void) { return model; }

size_t english_subject_model_size(void) { return sizeof model; }
