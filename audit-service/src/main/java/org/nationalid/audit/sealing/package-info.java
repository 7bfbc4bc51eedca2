/// Payloads at rest: AES-256-GCM under a data key of the subject and half-year, itself wrapped by the service's key.
/// Destroying a data key erases what it sealed, wherever copies of the rows may lie.
package org.nationalid.audit.sealing;
