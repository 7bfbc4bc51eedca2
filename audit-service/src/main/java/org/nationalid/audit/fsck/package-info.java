/// Checks everything that is stored against the last published checkpoint: tiles, leaves, sealed payloads.
package org.nationalid.audit.fsck;
