/// What an export consists of.
package org.nationalid.auditexport.manifest;
