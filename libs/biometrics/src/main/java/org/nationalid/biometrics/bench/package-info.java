/// The accuracy harness: error rates in the way of ISO/IEC 19795-1, fusion, costs and curves, ours beside the
/// unprotected features and SourceAFIS in the clear. Never loaded by a service.
package org.nationalid.biometrics.bench;
