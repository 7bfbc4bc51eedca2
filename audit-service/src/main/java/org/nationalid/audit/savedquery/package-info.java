/// Searches that auditors keep: named, versioned, for themselves or for all auditors. Nothing is overwritten: a change
/// is a new version, and a deletion can be undone.
