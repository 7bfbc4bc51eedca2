/// Which service is calling: short-lived signed tokens, verified against keys that the operator placed.
package org.nationalid.platform.service;
