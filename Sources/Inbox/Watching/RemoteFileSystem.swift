internal import CLinux
internal import Linux

extension Descriptor {
    /// Whether other machines or programs can write here without an event: the magic numbers of statfs(2) and of
    /// `linux/magic.h` for NFS, SMB, FUSE, 9p, Ceph, AFS, Coda and shared folders of virtual machines.
    var isOnRemoteFileSystem: Bool {
        let remote: Set<UInt32> = [
            0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x0102_1997, 0x00C3_6400, 0x5346_414F, 0x6B41_4653,
            0x7375_7245, 0x786F_4256, 0x0BD0_0BD0,
        ]
        return remote.contains(linux_file_system(number))
    }
}
