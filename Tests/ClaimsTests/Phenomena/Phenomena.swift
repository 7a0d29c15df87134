internal import Testing

/// What extractors of numbers get wrong in the news, one test each, numbered.
///
/// A case states every claim that its text makes; where the point is which row of a running table a claim belongs to,
/// the case states what that decision needs: status, place, period, what is measured.
@Suite("The 25 phenomena") enum Phenomena {}
