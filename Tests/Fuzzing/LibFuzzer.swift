#if LIBFUZZER
    internal import Glibc

    /// What libFuzzer (https://llvm.org/docs/LibFuzzer.html) calls; it brings its own `main`. `make fuzz` builds it so.
    @_cdecl("LLVMFuzzerTestOneInput")
    func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        target.run(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    }

    private let target: FuzzTarget = {
        let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? "not set"
        guard let target = FuzzTarget(rawValue: name) else {
            fatalError("FUZZ_TARGET is \(name), not one of \(FuzzTarget.allCases.map(\.rawValue))")
        }
        return target
    }()
#endif
