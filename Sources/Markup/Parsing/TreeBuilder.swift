internal import CLibXML

/// Takes what libxml2's parser reports (its SAX interface) and makes a ``MarkupTree`` of it. Stops the parser at a limit.
///
/// Nothing of libxml2 is kept: comments, processing instructions and the document type are passed over.
@safe final class TreeBuilder {
    private(set) var tree = MarkupTree()
    private(set) var failure: MarkupError?
    private let limits: MarkupLimits
    private let parser: xmlParserCtxtPtr
    private var open: [Int32] = []
    /// Name spaces in scope, for each open element.
    private var namespaces: [Int] = [0]
    private var numbers: [MarkupTree.Name: Int32] = [:]
    /// Names without and with a name space, by the address of libxml2's copy, of which it keeps one for each name.
    private var numbersByAddress: [UInt: Int32] = [:]
    private var numbersByAddresses: [Addresses: Int32] = [:]
    /// Whether the last node is text that may go on.
    private var isTextOpen = false

    struct Addresses: Hashable {
        var local: UInt
        var namespace: UInt
    }

    init(parser: xmlParserCtxtPtr, limits: MarkupLimits) {
        unsafe self.parser = unsafe parser
        self.limits = limits
    }

    /// Where libxml2 stands.
    var line: Int { unsafe max(1, Int(xmlSAX2GetLineNumber(UnsafeMutableRawPointer(parser)))) }

    func stop(_ reason: MarkupError.Reason) {
        if failure == nil { failure = MarkupError(reason, line: line) }
        unsafe xmlStopParser(parser)
    }

    /// Whether what is reported still counts.
    private var isStopped: Bool { failure != nil }

    /// - Returns: Whether the element is a node now.
    func begin(_ local: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) -> Bool {
        if isStopped { return false }
        if open.count >= limits.depth {
            stop(.tooDeep(limits.depth))
            return false
        }
        if tree.entries.count >= limits.nodes {
            stop(.tooManyNodes(limits.nodes))
            return false
        }
        // One root: what a damaged document has after it goes into it.
        if open.isEmpty, !tree.entries.isEmpty { open.append(0) }
        isTextOpen = false
        let index = Int32(tree.entries.count)
        let attributes = Int32(tree.attributes.count)
        let name = unsafe number(local, namespace)
        tree.entries.append(
            MarkupTree.Entry(
                name: name, parent: open.last ?? -1, end: index + 1, line: Int32(clamping: line), lower: attributes,
                upper: attributes))
        open.append(index)
        return true
    }

    func addAttribute(
        _ local: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, value: UnsafeBufferPointer<xmlChar>
    ) {
        guard let element = open.last else { return }
        let lower = Int32(tree.bytes.count)
        unsafe tree.bytes.append(contentsOf: value)
        let name = unsafe number(local, namespace)
        tree.attributes.append(MarkupTree.Attribute(name: name, lower: lower, upper: Int32(tree.bytes.count)))
        tree.entries[Int(element)].upper += 1
    }

    /// - Returns: Whether no more than the limit of name spaces is in scope.
    func enterScope(ofNamespaces count: Int) -> Bool {
        let inScope = (namespaces.last ?? 0) + count
        if inScope > limits.attributes {
            stop(.tooManyNamespaces(limits.attributes))
            return false
        }
        namespaces.append(inScope)
        return true
    }

    func leaveScope() {
        if namespaces.count > 1 { namespaces.removeLast() }
    }

    func end() {
        if isStopped { return }
        isTextOpen = false
        guard let element = open.popLast() else { return }
        tree.entries[Int(element)].end = Int32(tree.entries.count)
    }

    func addText(_ text: UnsafeBufferPointer<xmlChar>) {
        // A reference to a control character above ASCII (`&#150;`), which comes alone, means one of Windows-1252.
        if text.count == 2, unsafe text[0] == 0xC2, unsafe 0x80...0x9F ~= text[1] {
            var mended = unsafe Charset.windows1252.decode([text[1]])
            if mended.count != 2 || mended[0] != 0xC2 {
                unsafe mended.withUnsafeMutableBufferPointer { unsafe addText(UnsafeBufferPointer($0)) }
                return
            }
        }
        guard !isStopped, let parent = open.last else { return }
        let lower = Int32(tree.bytes.count)
        unsafe tree.bytes.append(contentsOf: text)
        let upper = Int32(tree.bytes.count)
        // libxml2 reports long texts in pieces.
        if isTextOpen, let last = tree.entries.indices.last, tree.entries[last].upper == lower {
            tree.entries[last].upper = upper
            return
        }
        if tree.entries.count >= limits.nodes {
            stop(.tooManyNodes(limits.nodes))
            return
        }
        let index = Int32(tree.entries.count)
        tree.entries.append(
            MarkupTree.Entry(
                name: -1, parent: parent, end: index + 1, line: Int32(clamping: line), lower: lower, upper: upper))
        isTextOpen = true
    }

    /// An entity that libxml2 does not know. HTML's are common in feeds that declare none; others could only be defined by
    /// the document's own declarations, which are not read, so that no entity expands to others.
    func addReference(to name: UnsafePointer<xmlChar>) {
        let written = Array(unsafe "&\(String(cString: name));".utf8)
        if let found = CharacterReference.read(written, at: 0, in: .text), found.end == written.count {
            var encoded = found.utf8
            // In an attribute's value it would come out as the parent's text.
            let isInValue = unsafe parser.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
            if !isInValue { unsafe encoded.withUnsafeMutableBufferPointer { unsafe addText(UnsafeBufferPointer($0)) } }
        } else {
            let name = unsafe String(cString: name)
            stop(.entity(name))
        }
    }

    /// libxml2 forgives an unknown entity where a document type that it did not read could have defined it.
    func passOverDocumentType() { unsafe parser.pointee.hasExternalSubset = 1 }

    /// Closes what is open, and gives the tree.
    func finish() throws(MarkupError) -> MarkupTree {
        if let failure { throw failure }
        if tree.entries.isEmpty { throw MarkupError(.empty, line: nil) }
        while let element = open.popLast() { tree.entries[Int(element)].end = Int32(tree.entries.count) }
        // What was put back into the root after it had ended.
        tree.entries[0].end = Int32(tree.entries.count)
        return tree
    }

    private func number(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int32 {
        let address = UInt(bitPattern: local)
        guard let namespace = unsafe namespace else {
            if let known = numbersByAddress[address] { return known }
            let number = unsafe number(of: MarkupTree.Name(local: String(cString: local), namespace: nil))
            numbersByAddress[address] = number
            return number
        }
        let addresses = Addresses(local: address, namespace: UInt(bitPattern: namespace))
        if let known = numbersByAddresses[addresses] { return known }
        let number = unsafe number(
            of: MarkupTree.Name(local: String(cString: local), namespace: String(cString: namespace)))
        numbersByAddresses[addresses] = number
        return number
    }

    private func number(of name: MarkupTree.Name) -> Int32 {
        let number = numbers[name] ?? Int32(tree.names.count)
        if Int(number) == tree.names.count {
            numbers[name] = number
            tree.names.append(name)
        }
        return number
    }
}
