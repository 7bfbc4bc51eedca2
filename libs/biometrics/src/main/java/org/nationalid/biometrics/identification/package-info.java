/// Measures the 1:N index: hit rates on captures, and time, memory and error rates among as many persons as a
/// district has. The crowd is drawn from a statistical model, the persons who are searched for are whole images.
package org.nationalid.biometrics.identification;
