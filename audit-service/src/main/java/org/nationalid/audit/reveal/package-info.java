/// Four-eyes reveal of an identity: an officer asks for named tags under a case, an officer of another unit decides,
/// and for an hour the first may see who they are. This service turns a tag back into its own reference and no
/// further: only identity-service knows the person, and nothing of the person is stored here.
package org.nationalid.audit.reveal;
