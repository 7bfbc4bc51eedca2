/// The public, trained map from descriptors to embeddings. It improves accuracy and protects nothing.
package org.nationalid.biometrics.model;
