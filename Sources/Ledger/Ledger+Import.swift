package import SystemPackage

extension Ledger {
    /// Makes a ledger of a document that ``document(of:)`` gave. One that is damaged leaves nothing behind.
    ///
    /// - Parameter path: The folder, which is made unless it is there; there must be no ledger in it, sound or not.
    /// - Returns: How many figures it has.
    package static func create(of document: [UInt8], in path: FilePath) throws(LedgerError) -> Int {
        let folder = try StateFolder(creating: path)
        for file in [StateFolder.File.snapshot, .previousSnapshot, .log, .archive] {
            if try folder.openIfPresent(file) != nil {
                throw .system(action: "create", path: folder.path(of: file), cause: .fileExists)
            }
        }
        try folder.replace(.snapshot, with: document, keeping: nil)
        do throws(LedgerError) {
            let ledger = try Ledger(opening: path)
            let count = ledger.state.figureCount
            ledger.close()
            return count
        } catch {
            folder.remove(.snapshot)
            throw error
        }
    }
}
