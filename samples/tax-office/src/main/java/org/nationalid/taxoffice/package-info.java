/// A tax office's web application, as a ministry would write it: a standard OpenID Connect client and three pages.
package org.nationalid.taxoffice;
