/// A file that is complete and not yet read.
package struct Arrival: Hashable, Sendable {
    package let name: FileName
    package let fingerprint: Fingerprint
}
