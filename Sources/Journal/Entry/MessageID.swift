package import Figures

/// What an entry is about, by the fixed random id in its `MESSAGE_ID` (sd-id128(3)). `systemd/figurewatch.catalog`
/// explains each to a person. An id is never used again for anything else.
package enum MessageID: String, CaseIterable, Sendable {
    case newFigure = "dd4fd8a653cb4225a62fdaa46996abfa"
    case changedFigure = "488440971be74494849f0240a0e8ed42"
    case refinedFigure = "587f371f083242f690aab61519eeab6d"
    case revertedFigure = "b4ffa2dffd6d40c1906aa7cb4ec55ed3"
    case disputedFigure = "399dbf31b4f24175bf7ccbe1f1285aa5"
    case revisedFigure = "772dbca48072406bbc478fe86b55b68e"
    case deniedFigure = "68246582f5aa4f6db684a13be1350611"
    case crossedFigure = "870050edbc8e41d98502b6898496268b"
    case extremeFigure = "ebed31582f564d15a54661464cd4c9e0"
    case alertDigest = "b36e05c2498e4843898c9c2ccac0243b"
    case articleRead = "32ac267a982a4b058f508cdfe6429815"
    case articleRefused = "d7003fb30be84c7096ab93b59fb70f61"
    case watchDegraded = "5ab8acffcced4222ad07d77b3c2bd5d7"
    case watchRecovered = "a322926276e141c6a0ac7b4b17d5a84d"
    case watchOverflow = "efde2f2d7a434cf2b0ab57a821eece3b"
    case journalMissing = "47070249c6964e3798b0d433b687f119"
    case ledgerDamaged = "ca05387e35434ad29cbc1879f5ae34fa"
    case ledgerRepaired = "01f7a15c443643ff8ee9273d1fc6e7c9"
    case ledgerUnwritable = "f82965963f724a57823328675d48b936"
    case ledgerWritable = "beaf54936c6f4e4f8d778029c37fe69c"
    case journalRecovered = "095e9657169046d2bd0a277082da73c3"
    case messagesDropped = "a2477643a71143a7ac0b283db1cd224f"
    case reloadFailed = "89b2d56215c94f89ae12456f5b2da5d7"
    case alertsUnconfirmed = "ae0aac6f00d7437097c1bd1cff40e696"
    case articlesMissing = "14b6469dd4664ce8a09582833921aed5"
    case articlesAgain = "046e251f2df34c869af9e0f4ed9cc647"
    case dayLimitReached = "94d93d5eae6242fc851dd944e0771176"
    case hookFailed = "6240730564f44250b353e964c8bceb00"
    case hookRecovered = "83529d803fcd41638f4eb44cf3a4f14e"
}

extension MessageID: CustomStringConvertible {
    /// 32 lower-case hexadecimal digits.
    package var description: String { rawValue }
}

extension Alert.Kind {
    package var messageID: MessageID {
        switch self {
        case .new: .newFigure
        case .changed: .changedFigure
        case .refined: .refinedFigure
        case .reverted: .revertedFigure
        case .disputed: .disputedFigure
        case .revised: .revisedFigure
        case .denied: .deniedFigure
        case .crossed: .crossedFigure
        case .extreme: .extremeFigure
        case .digest: .alertDigest
        }
    }
}
