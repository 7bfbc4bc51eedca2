/// What must hold for auth-service as a whole.
package org.nationalid.auth;
