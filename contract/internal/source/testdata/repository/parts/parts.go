// Package parts is imported by the settings.
package parts

const Vendor = "ACME"

type Store struct {
	Host string `json:"host"`
	TLS  *TLS   `json:"tls"`
}

type TLS struct {
	CAFile string `json:"ca_file"`
}
