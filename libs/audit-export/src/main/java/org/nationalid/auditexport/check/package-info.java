/// Checks an export without us: with its files and the log's public key alone.
package org.nationalid.auditexport.check;
