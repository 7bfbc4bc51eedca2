/// Time stamps of an authority (RFC 3161) over published checkpoints, fetched now and then and served to everybody.
package org.nationalid.audit.timestamp;
