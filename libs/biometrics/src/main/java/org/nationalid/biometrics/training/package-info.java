/// Training of the public model from labelled captures. Never loaded by a service.
package org.nationalid.biometrics.training;
