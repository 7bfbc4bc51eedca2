/// What citizens refused. A refusal ends nothing and allows nothing; it is kept because the burden of proof, in both
/// directions, lies with the platform.
package org.nationalid.consent.refusal;
