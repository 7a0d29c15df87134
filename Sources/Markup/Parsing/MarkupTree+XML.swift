internal import CLibXML

extension MarkupTree {
    /// Reads XML 1.0 with name spaces, in the character set that it declares; broken bytes become U+FFFD.
    ///
    /// Nothing is fetched: a document type is passed over, what it defines is not known, and default attributes are not
    /// added. The entities of HTML are known all the same, since many feeds use them without a declaration.
    ///
    /// - Parameter charset: What the transport says, which goes before the declaration (RFC 7303, section 3).
    /// - Throws: ``MarkupError`` for the first thing that makes the document no XML, or at a limit.
    package init(xml: [UInt8], charset: String? = nil, limits: MarkupLimits = MarkupLimits()) throws(MarkupError) {
        guard let charset = Charset(ofXML: xml, transport: charset) else {
            throw MarkupError(.malformed("its character set is not known"), line: 1)
        }
        let text = charset.decode(xml)
        try TagScan.check(text, as: .xml, limits)
        LibXML.start()
        guard let context = unsafe xmlNewParserCtxt() else { throw MarkupError(.malformed("no memory"), line: nil) }
        defer { unsafe xmlFreeParserCtxt(context) }
        let builder = unsafe TreeBuilder(parser: context, limits: limits)
        unsafe LibXML.setXMLHandlers(of: context, builder)
        unsafe text.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let document = unsafe xmlCtxtReadMemory(
                context, start, Int32(bytes.count), nil, "UTF-8", Int32(bitPattern: XML_PARSE_NONET.rawValue))
            unsafe xmlFreeDoc(document)
        }
        let isWellFormed = unsafe context.pointee.wellFormed == 1
        self = try withExtendedLifetime(builder) { builder throws(MarkupError) in
            if builder.failure == nil, !isWellFormed { throw unsafe LibXML.error(of: context) }
            return try builder.finish()
        }
    }
}
