/// A witness (C2SP tlog-witness): remembers the largest checkpoint of each log that it knows, and cosigns only what
/// grows from there. Meant to run apart from the log, under another owner, with a key and a folder of its own.
///
/// Trust: a witness that forgets (a restored backup) can be shown an older history; its folder must never roll back.
package org.nationalid.transparencylog.witness;
