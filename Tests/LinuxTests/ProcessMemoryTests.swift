import Testing

@testable import Linux

@Suite struct ProcessMemoryTests {
    @Test func `this process has memory, and never more than at its peak`() throws {
        let memory = try #require(ProcessMemory.present)
        #expect(memory.resident > 1 << 20)
        #expect(memory.peak >= memory.resident)
    }

    @Test func `what the kernel says is read as it is written`() {
        let status = "Name:\tfigurewatch\nVmHWM:\t  161216 kB\nVmRSS:\t  138480 kB\n"
        #expect(ProcessMemory(status: status)?.resident == 138_480 << 10)
        #expect(ProcessMemory(status: status)?.peak == 161_216 << 10)
        #expect(ProcessMemory(status: "VmHWM:\t 1 kB\n") == nil)
        #expect(ProcessMemory(status: "VmHWM:\t 1 kB\nVmRSS:\tmuch\n") == nil)
    }
}
