/// The names under which other services and applications know a person. Invariant: none can be derived from another
/// without a key that only this service holds, so stolen databases of two services cannot be joined.
package org.nationalid.identity.reference;
