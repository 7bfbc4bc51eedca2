/// Keyed blind indexes: how a name is found without being stored. Invariant: an index can be neither reversed nor
/// enumerated without the key, which never lies in the database.
package org.nationalid.identity.index;
