extension Unicode.Scalar {
    /// Whether it moves the cursor, starts a terminal's command, breaks the line, turns the direction of writing or is not seen:
    ///
    /// - controls (C0, DEL, C1), line and paragraph separators;
    /// - bidirectional controls (Unicode Standard Annex 9), which can make a text read as another one (Unicode Technical Standard 55,
    ///   Unicode Source Code Handling);
    /// - what Unicode shows by nothing (Default_Ignorable_Code_Point of DerivedCoreProperties.txt; the anchors of annotations): with
    ///   a space of no width or a tag two names look like one, and a text holds words that only programs see.
    package var isUnprintable: Bool {
        switch value {
        case 0x20...0x7E: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0xFFF9...0xFFFB: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether it can stand in a text as it is, between these neighbours; nil for none, or one that does not stand as it is.
    ///
    /// Some of what is not seen itself is seen by what it does, and without it a person can't read the text. So it stays where it does that,
    /// and nowhere else: joiners within the scripts from Arabic to Myanmar and their like, whose letters they shape, and between
    /// emoji, of which they make one; selectors behind an emoji, an ideograph or a Mongolian letter, of which they choose a form. Tags
    /// would make three flags, and can say anything: they never stay.
    package func isPrintable(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
        guard isUnprintable else { return true }
        guard let previous else { return false }
        switch value {
        case 0x200C: return previous.isShapedByJoiners && next?.isShapedByJoiners == true
        case 0x200D:
            return previous.isShapedByJoiners && next?.isShapedByJoiners == true
                || (previous.isPicture || previous.value == 0xFE0F) && next?.isPicture == true
        // A digit in a box: 1, U+FE0F, U+20E3.
        case 0xFE0F where previous.isASCII: return previous.properties.isEmoji && next?.value == 0x20E3
        case 0xFE0E, 0xFE0F: return previous.isPicture || previous.properties.isIdeographic
        case 0xFE00...0xFE02, 0xE0100...0xE01EF: return previous.properties.isIdeographic
        case 0x180B...0x180D, 0x180F: return 0x1820...0x18AA ~= previous.value
        default: return false
        }
    }

    private var isPicture: Bool { properties.isEmoji && value > 0x7F }

    /// Whether it is of a script whose letters look different beside a joiner: Arabic and its neighbours, those of India, Myanmar,
    /// Khmer, Mongolian, Balinese and their like, and the presentation forms of Arabic.
    private var isShapedByJoiners: Bool {
        switch value {
        case 0x0600...0x0DFF, 0x1000...0x109F, 0x1780...0x18AF, 0x1A20...0x1BFF, 0xA8E0...0xA8FF, 0xAA60...0xAA7F,
            0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x1_0A00...0x1_1FFF:
            !isUnprintable
        default: false
        }
    }
}
