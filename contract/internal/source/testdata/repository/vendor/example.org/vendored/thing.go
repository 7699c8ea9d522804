package vendored

type Thing struct {
	Size uint16 `json:"size"`
}
