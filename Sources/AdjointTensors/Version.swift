/// The library's version, as its releases are numbered: what `CHANGELOG.md` tells of it stands under this number.
///
/// It is the only place that states it; `.ci/rules` holds the changelog and the documents against it.
public let adjointVersion = "0.2.0"
